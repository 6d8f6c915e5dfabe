import '@fontsource-variable/inter/wght.css';
import '@vaadin/vaadin-lumo-styles/lumo.css';
import './styles/tokens.css';
import './app-shell.ts';
import { router } from './router.ts';
import { session } from './session.ts';

router.start();
await session.resume();
