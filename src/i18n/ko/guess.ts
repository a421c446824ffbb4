import type { GuessMessages } from '../guessMessages.ts';

export const guess: GuessMessages = {
  own: {
    title: '내 예상',
    place: '여기라고 생각하는 곳을 그림에서 눌러 보세요. 다시 누르면 옮겨져요.',
    choose: '화면에서 내 답 옆에 있는 글자를 골라 보세요.',
    at: (a, b) => `내 예상: a = ${a}, b = ${b}`,
    outside: (a, b) => `코드에는 a가 ${a}, b가 ${b}인 곳만 담겨요. 그 안을 눌러 주세요.`,
    range: (low, high) => `${low}~${high}`,
    show: '내 코드 보기',
    code: '내 코드',
    say: '소리 내어 읽거나, 알려 준 곳에 입력해 주세요.',
    picture: '내 예상의 QR 코드',
    change: '바꾸기',
    close: '질문 닫기',
  },
  room: {
    title: '교실에 묻기',
    asked: '맞혀 볼 것',
    kinds: {
      place: '위치',
      'choice-2': 'A, B 중 하나',
      'choice-3': 'A, B, C 중 하나',
      'choice-4': 'A, B, C, D 중 하나',
    },
    whereIs: '최소점은 어디일까요?',
    about:
      '휴대폰으로 이 페이지를 열면 저마다 여섯 글자 코드가 나와요. 아무것도 전송되지 않으니, 코드를 여기에 입력하거나 붙여 넣거나 카메라로 읽으세요.',
    picture: '교실에서 예상을 고르는 페이지의 QR 코드',
    codes: '교실의 코드',
    add: '추가',
    camera: {
      on: '카메라로 읽기',
      off: '카메라 끄기',
      picture: '카메라 화면',
      help: '휴대폰의 코드를 카메라에 비춰 주세요. 카메라에 보이는 것은 이 브라우저 밖으로 나가지 않아요.',
      failed: {
        denied:
          '카메라를 쓸 수 없어요. 브라우저에서 이 페이지의 카메라를 허용하거나 코드를 입력하세요.',
        absent: '카메라를 찾지 못했어요. 코드를 입력하거나 붙여 넣으세요.',
        insecure:
          '브라우저는 https 페이지에서만 카메라를 허용해요. 코드를 입력하거나 붙여 넣으세요.',
        inUse:
          '카메라를 켜지 못했어요. 다른 프로그램이 쓰고 있을 수 있으니 코드를 입력하거나 붙여 넣으세요.',
        unfetched: '코드를 읽는 부분을 불러오지 못했어요. 연결을 확인하거나 코드를 입력하세요.',
        broken: '카메라로 읽다가 문제가 생겼어요. 코드를 입력하거나 붙여 넣으세요.',
      },
    },
    counted: (count) => `코드 ${count}개를 셌어요.`,
    knownAlready: (count) => `코드 ${count}개는 이미 셌어요.`,
    wrong: {
      length: (code) => `${code}: 코드는 여섯 글자예요.`,
      character: (code) => `${code}: 코드에는 숫자와 U를 뺀 영문자만 있어요.`,
      check: (code) => `${code}: 잘못 입력했거나, 질문이나 데이터가 다른 코드예요.`,
      place: (code) => `${code}: 위치를 물었는데 보기의 코드예요.`,
      choice: (code) => `${code}: 보기를 물었는데 위치의 코드예요.`,
      option: (code) => `${code}: 이 질문에 없는 보기예요.`,
    },
    moreWrong: (count) => `읽을 수 없는 코드가 ${count}개 더 있어요.`,
    all: (count) => `예상 ${count}개`,
    option: (letter) => `보기 ${letter}`,
    takeBack: (code) => `${code} 빼기`,
    takeAllBack: '모두 빼기',
    nearest: (distance, a, b) =>
      `가장 가까운 예상과 최소점의 거리는 ${distance}: a = ${a}, b = ${b}`,
  },
};
