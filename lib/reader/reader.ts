// The paper's own script: it adds to pages that already work without it. What is imported here is read by everybody;
// the rest comes when it is asked for.
import './controls';
import './keys';
import './chosen-meanwhile';
import './menus';
import './searching';
import './video';
import './keeping';
import './lite';
import { countRead } from './reads';

countRead();
