export default 'image';
