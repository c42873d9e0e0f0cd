import { Box, Link, Typography } from '@mui/material';
import { type ReactNode, useEffect, useState } from 'react';
import {
  AppBar,
  CheckForApplicationUpdate,
  Layout as RaLayout,
  TitlePortal,
  UserMenu,
  useGetIdentity,
  useTranslate,
} from 'react-admin';
import { whoAmI } from '../authProvider.ts';

type Installation = Awaited<ReturnType<typeof whoAmI>>['installation'];

function useInstallation(): Installation | null {
  const [installation, setInstallation] = useState<Installation | null>(null);
  useEffect(() => {
    whoAmI().then(
      (answer) => setInstallation(answer.installation),
      () => setInstallation(null),
    );
  }, []);
  return installation;
}

function Note({ children }: { children: ReactNode }) {
  return (
    <Box
      component="p"
      sx={{
        bgcolor: 'var(--fs-warn-soft)',
        color: 'var(--fs-text)',
        fontSize: 'var(--fs-size-1)',
        m: 0,
        px: 2,
        py: 0.75,
        textAlign: 'center',
      }}
    >
      {children}
    </Box>
  );
}

function Bar() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  // The name is what is seen on the button: whoever speaks to the screen says it.
  const userMenu = <UserMenu label={translate('ra.auth.user_menu', { name: identity?.fullName ?? '' })} />;
  return (
    <AppBar color="default" userMenu={userMenu}>
      <TitlePortal component="h1" />
      <Link href="/" variant="body2" sx={{ alignItems: 'center', display: 'inline-flex', minHeight: 44, px: 1 }}>
        {translate('dashboard.light_door')}
      </Link>
    </AppBar>
  );
}

/** On a narrow screen a wide table scrolls in its own frame; the page never does. */
const narrow = {
  minWidth: 0,
  '& .RaLayout-content, & .RaList-main, & .RaEdit-main, & .RaCreate-main, & .RaShow-main': { minWidth: 0 },
  '& .RaDataTable-tableWrapper': { overflowX: 'auto' },
  '& .RaList-content': { minWidth: 0 },
  '& .RaSimpleForm-root, & .MuiFormControl-root': { maxWidth: '100%' },
};

/** The dashboard's frame: says first of all when the data are made up, and when the database is the embedded one. */
export function Layout({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const installation = useInstallation();
  return (
    <>
      <RaLayout appBar={Bar} sx={narrow}>
        {installation?.kind === 'DEMONSTRATION' && <Note>{translate('dashboard.demonstration')}</Note>}
        {installation?.kind === 'REAL' && installation.isEmbedded && <Note>{translate('dashboard.embedded')}</Note>}
        <Box sx={{ pb: 6, pt: 1 }}>{children}</Box>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', pb: 3 }}>
          Inneholder data fra Statistisk sentralbyrå og Kartverket, CC BY 4.0.
        </Typography>
      </RaLayout>
      <CheckForApplicationUpdate />
    </>
  );
}
