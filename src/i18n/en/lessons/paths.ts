import type { ChapterWords } from '../../lessonMessages.ts';
import type { paths as chapter } from '../../../lessons/chapters/paths.ts';

export const paths: ChapterWords<typeof chapter> = {
  teacher:
    'Over all directions around this star the angle between −gradient and the star reaches 67.8°.',
  beats: {
    1: {
      title: 'The level way',
      ask: 'In one direction the loss neither rises nor falls. At what angle is it to the steepest?',
      options: ['45°', '90°', '180°'],
      do: ({ scene }) =>
        `Turn on “${scene.wheel}” and find the shortest of the 16 spokes: at what angle is it to the longest?`,
      explain:
        'In any direction the slope is the length of the gradient × cos(angle between them). At 90° that is 0: it is the way along a contour. The shortest of the 16 spokes is the one next to it.',
      kills: 'gradient and contours are unrelated',
    },
    2: {
      title: 'Two starts, equally far',
      ask: 'Two starts, both at distance 2 from the star, one on the steep side, one on the shallow. Who arrives first?',
      options: ['Both together', 'The steep side', 'The shallow side'],
      do: ({ transport }) => `Press “${transport.toEnd}” from both.`,
      explain: ({ steep, shallow }) =>
        `${steep} steps from the steep side, ${shallow} from the shallow one, though the steep start had by far the higher loss (14.5 against 0.6). Usually a run drops into the valley first, then walks along its floor.`,
      kills: 'equally far means equally long',
    },
  },
};
