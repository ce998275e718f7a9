import { expect, it } from 'vitest';
import { posterLettering } from './poster-lettering';

const size = { width: 600, height: 900 };

it.each(['Amélie', 'Łódź', 'Сталкер', 'Το βλέμμα του Οδυσσέα', 'Đất rừng phương Nam'])(
  'sets %s in type',
  async (name) => {
    expect((await posterLettering(name, size))?.toString()).toContain('<path');
  },
);

it.each(['千と千尋の神隠し', 'باب الحديد', 'आवारा'])(
  'leaves %s to the type of whoever looks at it',
  async (name) => {
    expect(await posterLettering(name, size)).toBeNull();
  },
);
