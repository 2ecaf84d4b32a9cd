import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extract } from '@/utils/article/extract';
import { pageModules } from '@/utils/page/modules';

export default defineUnlistedScript(() => {
  pageModules().reading = { extract };
});
