import type { KeyMessages } from '../keyMessages.ts';

export const keys: KeyMessages = {
  focus: 'Tab 키로 옮겨 간 뒤',
  space: '스페이스',
  notices: '오픈소스 라이선스',
  groups: {
    room: {
      name: '발표 화면에서 레슨이나 강의를 열었을 때',
      acts: {
        forward: '질문, 보기, 실행, 설명, 다음으로. 강의에서는 다음 누르기',
        back: '한 단계 되돌리기',
        notes: '다른 창에 강의 노트',
        darken: '화면 어둡게 (리모컨의 키), 아무 키나 다시 밝게',
      },
    },
    run: {
      name: '실행',
      acts: {
        play: '재생과 일시정지',
        stepForward: '한 스텝 앞으로',
        stepBack: '한 스텝 뒤로',
        epochForward: '다음 에폭으로',
        epochBack: '이전 에폭으로',
        toStart: '처음으로',
        toEnd: '끝으로',
        loop: '구간 반복: 여기부터, 여기까지, 해제',
      },
    },
    views: {
      name: '보기',
      acts: {
        '3d': '입체 곡면',
        top: '위에서',
        'along-a': 'a 방향으로',
        'along-b': 'b 방향으로',
        map: '지도와 곡면 바꾸기',
        wheel: '방향별 경사',
        bowl: '배치 곡면',
        fan: '그라디언트 부채',
      },
    },
    page: {
      name: '페이지',
      acts: {
        help: '이 도움말',
        print: '유인물 인쇄',
        whole: '전체 계산, 다시 원래대로',
        edit: '점 편집과 읽기 바꾸기',
        present: '발표 화면으로, 다시 원래대로',
        code: '이 화면의 QR 코드, 다시 원래대로',
        hide: '답 가리기, 다시 누르면 하나씩 보이기',
        hideAll: '가린 것 모두 보이기, 모두 다시 가리기',
        darken: '화면 어둡게, 아무 키나 다시 밝게',
        redoToo: '되돌린 변경 다시 하기',
        redo: '위와 같음',
        undo: '마지막 변경 되돌리기',
        leave: '설정·전체 계산·편집 나가기, 두 번 누르면 발표 화면 나가기',
      },
    },
    surface: {
      name: '손실 곡면',
      acts: {
        turn: '돌리기',
        nearer: '확대',
        further: '축소',
        read: '한 곳의 손실 읽기',
        start: '읽은 곳에서 출발',
        leave: '읽기 끝내기',
      },
    },
    map: {
      name: '등고선 지도',
      acts: {
        read: '한 곳의 손실 읽기',
        stride: '크게 옮기며 읽기',
        start: '읽은 곳에서 출발',
        leave: '읽기 끝내기',
      },
    },
    point: {
      name: '데이터의 점',
      acts: {
        edit: '점 편집과 읽기 바꾸기',
        move: '편집 중에 옮기기',
        nudge: '조금씩 옮기기',
        stride: '위아래로 크게 옮기기',
        strideAlong: '좌우로 크게 옮기기',
        remove: '지우기',
      },
    },
    prediction: {
      name: 'x에서 예측',
      acts: {
        move: 'x 바꾸기',
        stride: '크게 바꾸기',
        ends: '양쪽 끝으로',
        add: '편집 중에 그 자리에 점 추가',
      },
    },
    loss: {
      name: '손실 그래프',
      acts: {
        read: '스텝 읽기',
        stride: '열 스텝씩 읽기',
        ends: '양쪽 끝으로',
        seek: '읽은 스텝으로 가기',
        leave: '읽기 끝내기',
      },
    },
    number: {
      name: '숫자 칸',
      acts: { step: '조금 올리기와 내리기', restore: '잘못 쓴 값 되돌리기' },
    },
  },
};
