export { houseOf, spaced } from '#documents/house_of'
