/** The day on which the accessibility statement was last drawn up; to be renewed each year, and after every examination. */
export const statementDay = '2026-11-22';
