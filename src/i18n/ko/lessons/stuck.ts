import type { ChapterWords } from '../../lessonMessages.ts';
import type { stuck as chapter } from '../../../lessons/chapters/stuck.ts';
import { withObject, withSubject } from '../particles.ts';

export const stuck: ChapterWords<typeof chapter> = {
  teacher:
    '시드마다 새로 뽑은 ‘꺾인 직선’ 데이터에서 He 정규분포로 출발하면, 200번 가운데 34번이 그라디언트가 정확히 0인 곳에서 끝나요(전체 배치, 학습률 0.1, 400에폭).',
  beats: {
    1: {
      title: '고원',
      ask: '(1, 8)에서 손실 2.222로 출발해요. 2,000스텝 뒤에는?',
      options: ['2.222 그대로', '1쯤', '0.01쯤'],
      do: ({ transport }) =>
        `${withObject(`‘${transport.toEnd}’`)} 누르세요. 그다음 곡면에서 다른 출발점을 누르고 끝까지 가서, 손실을 0.1 아래로 내리세요.`,
      explain: (_, { readouts }) =>
        `(1, 8)에서는 tanh가 모든 점에서 꽉 차서(포화) 평평해요. ${withSubject(readouts.gradientNorm)} 0.00003뿐이에요. 골짜기에 갇힌 게 아니라 평지에 서 있는 거예요.`,
      kills: '멈춰 있으면 언제나 지역 최솟값이다',
    },
    2: {
      title: '죽은 렐루',
      ask: ({ catalogue }) =>
        `이 출발점(−0.5, −2)에서는 ${withSubject(`렐루(${catalogue.models.relu.name})`)} 모든 점에서 꺼져 있어요. 그라디언트는?`,
      options: ['아주 작아요', '정확히 0이에요', '아주 커요'],
      do: ({ transport }) =>
        `${withObject(`‘${transport.toEnd}’`)} 누르세요. 그다음 곡면에서 렐루가 살아나는 출발점을 눌러, 손실을 0.1 아래로 내리세요.`,
      explain:
        '꺼진 렐루는 아무것도 흘려보내지 않아서 그라디언트가 정확히 0이에요. 0에는 어떤 학습률을 곱해도 0이라 깨울 수 없고, 출발점을 바꿔야 해요.',
      kills: '학습률을 키우면 언제나 도움이 된다',
    },
  },
};
