import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageModules } from '@/utils/page/modules';
import { startLens } from './lens';

export default defineUnlistedScript(() => {
  pageModules().lens = { start: startLens };
});
