// SAM 템플릿의 Handler: app.handler 가 가리키는 함수
export const handler = async () => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ message: '안녕하세요' }),
});
