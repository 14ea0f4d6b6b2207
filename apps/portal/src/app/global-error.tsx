"use client";

import type { ReactNode } from "react";

/** When even the frame cannot be drawn: in both languages, because which one is wanted is not known here. */
export default function GlobalError({
  error,
}: {
  readonly error: Error & { readonly digest?: string };
}): ReactNode {
  return (
    <html lang="en">
      <body>
        <main role="alert">
          <h1>Interphase could not draw this page</h1>
          <p>
            Something went wrong on our side. What you saved is safe. <a href="/">Start again</a>
          </p>
          <p lang="zh-CN">
            页面无法显示，已保存的内容不受影响。<a href="/">重新开始</a>
          </p>
          {error.digest ? <p>{error.digest}</p> : null}
        </main>
      </body>
    </html>
  );
}
