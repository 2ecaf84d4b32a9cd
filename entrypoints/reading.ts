import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readElsewhere } from '@/utils/article/elsewhere';
import { extract } from '@/utils/article/extract';
import { pageModules } from '@/utils/page/modules';

export default defineUnlistedScript(() => {
  pageModules().reading = { extract, readElsewhere };
});
