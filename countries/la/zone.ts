export const zone = 'Asia/Vientiane'
