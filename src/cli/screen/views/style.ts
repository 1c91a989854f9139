import { createContext, useContext } from 'react';

/** How lines are drawn: `plain` without colour, under NO_COLOR; cut at so many columns. */
export interface DrawStyle {
  readonly style: 'plain' | 'ansi';
  readonly columns: number;
}

/** The style for everything inside. */
export const StyleContext = createContext<DrawStyle>({ style: 'plain', columns: 80 });

/** The style that the terminal takes. */
export function useStyle(): DrawStyle {
  return useContext(StyleContext);
}
