import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageModules } from '@/utils/page/modules';
import { startMarking } from './marking';

export default defineUnlistedScript(() => {
  pageModules().marking = { start: startMarking };
});
