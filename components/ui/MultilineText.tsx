/** Several lines as they were typed. */
export const MultilineText = ({ children }: { children: string }) => (
  <p className="prose whitespace-pre-line" dir="auto">
    {children}
  </p>
);
