import '@vaadin/login/src/vaadin-login-form.js';
import '@vaadin/text-field/src/vaadin-text-field.js';
import '@vaadin/tooltip/src/vaadin-tooltip.js';
import '@vaadin/text-area/src/vaadin-text-area.js';
import '@vaadin/integer-field/src/vaadin-integer-field.js';
import '@vaadin/select/src/vaadin-select.js';
import 'Frontend/generated/jar-resources/selectConnector.js';
import 'Frontend/generated/jar-resources/flow-component-renderer.js';
import 'Frontend/generated/jar-resources/flow-component-directive.js';
import 'Frontend/generated/jar-resources/lit-renderer.ts';
import '@vaadin/combo-box/src/vaadin-combo-box.js';
import 'Frontend/generated/jar-resources/comboBoxConnector.js';
import '@vaadin/multi-select-combo-box/src/vaadin-multi-select-combo-box.js';
import '@vaadin/date-picker/src/vaadin-date-picker.js';
import 'Frontend/generated/jar-resources/datepickerConnector.js';
import '@vaadin/date-time-picker/src/vaadin-date-time-picker.js';
import '@vaadin/time-picker/src/vaadin-time-picker.js';
import 'Frontend/generated/jar-resources/vaadin-time-picker/timepickerConnector.js';
import 'Frontend/generated/jar-resources/vaadin-time-picker/helpers.js';
import '@vaadin/upload/src/vaadin-upload.js';
import '@vaadin/button/src/vaadin-button.js';
import 'Frontend/generated/jar-resources/disableOnClickFunctions.js';
import 'Frontend/generated/jar-resources/vaadin-upload-manager-connector.ts';
import '@vaadin/notification/src/vaadin-notification.js';
import '@vaadin/app-layout/src/vaadin-app-layout.js';
import '@vaadin/app-layout/src/vaadin-drawer-toggle.js';
import '@vaadin/scroller/src/vaadin-scroller.js';
import '@vaadin/side-nav/src/vaadin-side-nav.js';
import '@vaadin/side-nav/src/vaadin-side-nav-item.js';
import '@vaadin/context-menu/src/vaadin-context-menu.js';
import 'Frontend/generated/jar-resources/contextMenuConnector.js';
import 'Frontend/generated/jar-resources/contextMenuTargetConnector.js';
import '@vaadin/common-frontend/ConnectionIndicator.js';
import 'Frontend/generated/jar-resources/ReactRouterOutletElement.tsx';

const loadOnDemand = (key) => {
  const pending = [];
  if (key === '754b184a52c0d5c5453e4a48de742b8eb88d1ac64223ef4be7513cb1f84b1a77') {
    pending.push(import('./chunks/chunk-26bb1fb55913093a73deaddf625e0d9d07006851b9c91ec8564bcaeac0c0d300.js'));
  }
  if (key === '9375d126a6d042e26ae371cace6ff7bdf2131e931e84e4c6d47834f9cbd4cad0') {
    pending.push(import('./chunks/chunk-062274627cce0334b072d52d151a903b3b47fd64c3af225e5fc641d86e549451.js'));
  }
  if (key === '60e7fbea9932ac46e467176583c13cd246e5471a8dd02f56f5d72704d47371df') {
    pending.push(import('./chunks/chunk-5959172f06430d8ea999eaa45a1a57b544879c98209fa2770e20dd741a16d95a.js'));
  }
  if (key === 'bbeab15bd877b17afcb2379ed6c5ae5c1555c99c3ea380ae4631f62a995f9d20') {
    pending.push(import('./chunks/chunk-5959172f06430d8ea999eaa45a1a57b544879c98209fa2770e20dd741a16d95a.js'));
  }
  if (key === 'a3dac214be84401645bf5ab1aa877135ee775d6766fe507d2445b4ce366b8c64') {
    pending.push(import('./chunks/chunk-26bb1fb55913093a73deaddf625e0d9d07006851b9c91ec8564bcaeac0c0d300.js'));
  }
  if (key === '057850f3df03b3287a9e41edfc9a89752e83528665a6ceb53f66db6eb924c30b') {
    pending.push(import('./chunks/chunk-27ab02647c6b68b89d2d91806fd01a084678da6af344059e39ab6c908fb94fdb.js'));
  }
  if (key === '1d7a313a72642b0748f44f11478475adaa5658ad4df580a3ddb63fef11589cdd') {
    pending.push(import('./chunks/chunk-a694c122f1c063512d5e5b79da6b6e63c7153c84b7ba08f92af72f0599da35ec.js'));
  }
  if (key === '6a12ad9b6c2837e6f4e1394ce7c1861af557bc54910eb63b782099821ac6be57') {
    pending.push(import('./chunks/chunk-2ad22989486b9e3fb3508229a1eb478b5b5d0b9add78fc2236eaa48c364cd7cd.js'));
  }
  if (key === '104ccc718b7ce9cee2ad0bc045dc3ac85177a9decf1b313a6c0a12cb53f04778') {
    pending.push(import('./chunks/chunk-84ea5490bcbf998805a76451a7f055c3a323e13f756cf21d6b9b3d27bc313a80.js'));
  }
  if (key === 'ab5b5ff20fafb31451677afbff01e855fc966bc919acf8232b1e2ae652ad4d02') {
    pending.push(import('./chunks/chunk-51d1c7de8810a68e9f8c37c21e064f6796ce366d4e48d62d7b71f2d62c1d1fd9.js'));
  }
  if (key === '32508c239997d9561aef8c7e3954f9aadd0edb43c272d1aae8d4dd9dff36bf5a') {
    pending.push(import('./chunks/chunk-2ad22989486b9e3fb3508229a1eb478b5b5d0b9add78fc2236eaa48c364cd7cd.js'));
  }
  if (key === 'b75cf5dd1dd56d09044977a6b4778be24a49cb306ca8308c4245a33ed3f6d6d1') {
    pending.push(import('./chunks/chunk-e09dee9d21ea8e56a56718fe66acacb07d20f6ac943476035652a7129f45a6ed.js'));
  }
  if (key === 'b1b8365357790ba995818eb45a8e84fe9382fa93ede4cd6c0259e8c107470076') {
    pending.push(import('./chunks/chunk-ef2e7b6695ab1605ac7821899691161f53890de7671409f4efcf880bebfd2999.js'));
  }
  if (key === 'ee3915bc0c3b62543998d6d64fa8af18f9398f9eef3a41efc3d65472905d080a') {
    pending.push(import('./chunks/chunk-6cf5845a909715c94d2c2ccaac8f1a1c7a9188530dbc531279a5a51856175755.js'));
  }
  if (key === '6e3f9fafc23c39e4468090cb95470fc9c1d2ba0d7829ae3e7ac95e6d0fbd61b8') {
    pending.push(import('./chunks/chunk-0b319410b4695999375a1509330e9ba384a3ce7ab2de59f2f582114b6dbdbc3a.js'));
  }
  if (key === '3b980e8b8f6730b518b58880c811cc3d8f165dfdc69ecb535a3b37d8f95a68ce') {
    pending.push(import('./chunks/chunk-ed488566e660915f434aa0772793651ebd1edf85db3fd62d2a267c176a4be90b.js'));
  }
  if (key === '80100097b74e4e31e5b8b5e03880a715d971939354bcd99aa54048690e3e1b2f') {
    pending.push(import('./chunks/chunk-6857acfca8ac12bca022550e4ec57fff6db4c78430fbec6d74bbbfb24dd0a86e.js'));
  }
  if (key === 'b6cad2a078a9d50209d223785dc3fc06dc5d460290a058787288da9d5dbbffb6') {
    pending.push(import('./chunks/chunk-97476a0d63cd2a6a50d3a53f13614e9c8b1ec4b2a4bbd3764000d1627277ed09.js'));
  }
  if (key === '2ee5e0a20f0fc2cfc2cb6058142fd09790f7fdbe1f068cbf40394b4db89036e1') {
    pending.push(import('./chunks/chunk-32e3d2884f9663fea263150e635ba227a28674d1e63c616f74a30535bdee1d7b.js'));
  }
  if (key === 'c1e154e3f7ac83655bfab89f4f21f91fc41f6c91e821a6bbe94940f358776f3d') {
    pending.push(import('./chunks/chunk-6857acfca8ac12bca022550e4ec57fff6db4c78430fbec6d74bbbfb24dd0a86e.js'));
  }
  if (key === '326bbc5f48717616e42785735a36fe1b0a1f046876ac67f468fd74f7fb834d96') {
    pending.push(import('./chunks/chunk-6380f243c7563dfaf43df71391026d9f378e5f93908778c627264d2b86ff8ed5.js'));
  }
  if (key === '2d09add4005f082fe487b55bcaa69325acad9a7a38f396e76ee5fd9fe589cc9b') {
    pending.push(import('./chunks/chunk-ef2e7b6695ab1605ac7821899691161f53890de7671409f4efcf880bebfd2999.js'));
  }
  if (key === '1116cfffca2e8f2999b78f6e8169d375b4a52c17cb0be9d5d22afd175d341663') {
    pending.push(import('./chunks/chunk-20f13113c07209ee8ce46d2b5fb8c50ac365a019c66fde2789c581de0968ced0.js'));
  }
  if (key === '1688d223b2ad14c7e2b5f70c3835c11c1a64130c9d26819b4916d821e7a91f53') {
    pending.push(import('./chunks/chunk-9ccb5058f6ebcc22f9b862ac3fd2181b3fa21b9e4317636794072c512b0213e4.js'));
  }
  if (key === 'df0ebfb1ef637882dc45a253452a47d398a1ade6ae60a2e79a222480c93c8d29') {
    pending.push(import('./chunks/chunk-159150d40e9aab23e6a5152d5331e6b3c7e897a61e2f71ce19500bd51f4be67f.js'));
  }
  return Promise.all(pending);
}

window.Vaadin = window.Vaadin || {};
window.Vaadin.Flow = window.Vaadin.Flow || {};
window.Vaadin.Flow.loadOnDemand = loadOnDemand;
window.Vaadin.Flow.resetFocus = () => {
 let ae=document.activeElement;
 while(ae&&ae.shadowRoot) ae = ae.shadowRoot.activeElement;
 return !ae || ae.blur() || ae.focus() || true;
}