import { html, render } from 'htm/preact';
import { App } from './shell/app.ts';
import { applyTheme } from './shell/theme-switch.ts';
import { connect } from './wire/connection.ts';

applyTheme();
const root = document.getElementById('page');
if (root !== null) render(html`<${App} />`, root);
connect();
