/** Several lines as they were typed. */
export const Words = ({ children }: { children: string }) => (
  <p className="prose whitespace-pre-line">{children}</p>
);
