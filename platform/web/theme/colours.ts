/** The ten-step scales of DESIGN-LANGUAGE, section 3, as Mantine wants them. The same steps stand in tokens.css. */
export const colours = {
  kham: ['#F1F3FA', '#E2E6F3', '#C3CBE5', '#9DA9D2', '#7989BF', '#5B6CAB', '#445698', '#344380', '#283566', '#1B2547'],
  khamin: ['#FDF6E3', '#FAEBC6', '#F4D993', '#EDC662', '#E4B03A', '#D99A1C', '#B97E0E', '#946208', '#754C05', '#543604'],
  khong: ['#EBF5F1', '#D6EAE2', '#AFD5C7', '#83BCAA', '#58A08C', '#3B8874', '#2A7262', '#205C4F', '#18473D', '#0F312A'],
  champa: ['#FFFDF8', '#FBF7EE', '#F4EEE0', '#E8DFCC', '#D5C9B1', '#B3A78F', '#8B806A', '#6A6151', '#4B453A', '#2E2A24'],
  river: ['#EFF6F9', '#E0EDF2', '#BDD8E3', '#93BED0', '#5E99B2', '#3A7792', '#306A84', '#255A72', '#1B465A', '#122F3E'],
  plum: ['#F8F2F7', '#F1E6F0', '#E2CBE0', '#CDA8C9', '#AE80A9', '#8F5C8B', '#794A75', '#65395F', '#4E2A49', '#361B33'],
  din: ['#FDF3F0', '#FBE7E2', '#F5C9C0', '#EC9F92', '#DE6F60', '#CB4235', '#B3261E', '#9B1D17', '#861A14', '#5E100C'],
} as const
