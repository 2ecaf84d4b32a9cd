import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageModules } from '@/utils/page/modules';
import { startMarks } from './marks';

export default defineUnlistedScript(() => {
  pageModules().listing = { start: startMarks };
});
