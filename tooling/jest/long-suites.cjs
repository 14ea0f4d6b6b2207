/**
 * Which suites take long, in seconds of one core? Written by hand from a run's figures: a clean clone has no record of its
 * own, and a suite that is begun last holds up the whole. One that is not named is taken for short.
 */
module.exports = {
  "apps/api/test/e2e/role-routes/role-routes-part-one.e2e.test.ts": 60,
  "apps/api/test/e2e/role-routes/role-routes-part-two.e2e.test.ts": 60,
  "apps/api/test/e2e/company-sign-in.e2e.test.ts": 40,
  "apps/api/test/e2e/non-interference.e2e.test.ts": 45,
  "apps/api/test/e2e/identity.e2e.test.ts": 35,
  "apps/api/test/e2e/report-jobs.e2e.test.ts": 35,
  "apps/api/test/e2e/factors.e2e.test.ts": 35,
  "apps/api/test/e2e/plan-files.e2e.test.ts": 30,
  "apps/api/test/e2e/activation.e2e.test.ts": 30,
  "apps/api/test/e2e/invitations.e2e.test.ts": 30,
  "apps/api/test/e2e/generated-requests.e2e.test.ts": 25,
  "apps/api/test/e2e/audit.e2e.test.ts": 20,
  "apps/api/test/e2e/passwords.e2e.test.ts": 15,
  "apps/api/test/e2e/sign-in-policy.e2e.test.ts": 15,
  "apps/api/test/e2e/transport.e2e.test.ts": 15,
  "apps/api/test/integration/mail/mail-delivery.int.test.ts": 20,
  "packages/sourcing/src/explanations/explanation-set.test.ts": 15,
  "packages/sourcing/src/explanations/explain-assessment.test.ts": 20,
  "packages/sourcing/src/explanations/explain-folded.test.ts": 20,
  "packages/sourcing/src/scenario/second-opinion.test.ts": 15,
  "packages/sourcing/src/scenario/explain/explain-scenario.test.ts": 10,
};
