import type { ReactNode } from "react";

import { ActForm, ActSubmit } from "@/components/ui/act-form";
import { CheckboxField } from "@/components/ui/field";
import { Section } from "@/components/ui/page-head";

import { setAttendance } from "../../_actions/record-acts";
import type { MeetingPartProps } from "./call-section";

/** Who was there, for which organisation? Written down by the chair or whoever writes the minutes. */
export function AttendanceSection({ meeting, words }: MeetingPartProps): ReactNode {
  const { t, formats } = words;
  const { attendance, may, id } = meeting;
  const present = attendance.filter(({ wasThere }) => wasThere);
  const nameOf = ({ person, organisationName, hasAcknowledged }: (typeof attendance)[number]) => (
    <>
      <bdi className="wrap-anywhere">
        {formats.parts([person.displayName, organisationName ?? t("ofAlliance")])}
      </bdi>
      {hasAcknowledged ? null : <span className="text-12 text-ink-3"> · {t("notAcknowledged")}</span>}
    </>
  );
  return (
    <Section id="attendance" title={t("attendance")}>
      {may.recordAttendance ? (
        <ActForm act={setAttendance.bind(null, id)} label={t("attendance")} className="flex flex-col gap-2">
          {attendance.map((attendant) => (
            <CheckboxField
              key={attendant.person.id}
              id={`present-${attendant.person.id}`}
              name="present"
              value={attendant.person.id}
              defaultChecked={attendant.wasThere}
              label={nameOf(attendant)}
            />
          ))}
          <div className="mt-2">
            <ActSubmit kind="secondary">{t("saveAttendance")}</ActSubmit>
          </div>
        </ActForm>
      ) : present.length === 0 ? (
        <p className="text-ink-2">{t("attendanceEmpty")}</p>
      ) : (
        <ul className="flex flex-col gap-1">
          {present.map((attendant) => (
            <li key={attendant.person.id}>{nameOf(attendant)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
