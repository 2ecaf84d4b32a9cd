import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { loadCiter } from '@/utils/citation/engine';
import { pageModules } from '@/utils/page/modules';

export default defineUnlistedScript(() => {
  pageModules().citing = { load: loadCiter };
});
