import { connectHost } from './host';
import { Page } from './page';

const place = document.getElementById('page');
if (place) new Page(place, connectHost());
