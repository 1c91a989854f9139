import { createContext, useContext } from 'react';

/** Whether colour is wanted: `plain` under NO_COLOR. */
export const StyleContext = createContext<'plain' | 'ansi'>('plain');

/** The style that the terminal takes. */
export function useStyle(): 'plain' | 'ansi' {
  return useContext(StyleContext);
}
