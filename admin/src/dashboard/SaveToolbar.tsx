import { SaveButton, Toolbar } from 'react-admin';

/** Below a form: save, and nothing else. Nothing that NDFU keeps is ever deleted. */
export function SaveToolbar() {
  return (
    <Toolbar>
      <SaveButton />
    </Toolbar>
  );
}
