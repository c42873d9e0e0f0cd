import Icon from '@mui/icons-material/LocationCity';
import { MunicipalityEdit } from './MunicipalityEdit.tsx';
import { MunicipalityList } from './MunicipalityList.tsx';
import { MunicipalityShow } from './MunicipalityShow.tsx';

export default {
  name: 'municipalities',
  list: MunicipalityList,
  show: MunicipalityShow,
  edit: MunicipalityEdit,
  icon: Icon,
  recordRepresentation: 'name',
};
