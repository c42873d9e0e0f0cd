import { CheckForApplicationUpdate, Notification } from 'react-admin';

/** What the dashboard says beside the page: how a saving went, and that there is a newer dashboard. */
export function Messages() {
  return (
    <>
      <Notification />
      <CheckForApplicationUpdate />
    </>
  );
}
