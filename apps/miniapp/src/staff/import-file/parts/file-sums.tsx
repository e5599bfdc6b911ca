import { View } from '@tarojs/components';
import { Barline } from '@/ui/bars';
import { Card } from '@/ui/card';
import { counted, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { nearDayClock } from '@/ui/when';
import { openingStates, progressOf } from '../../parts/opening-words';
import type { OpeningFileView, OpeningTotals } from '../../parts/wire';

/** What a file comes to, as a whole and by shop, and how far it is. */
export function FileSums({ file }: { file: OpeningFileView }) {
  const { word, tone } = openingStates[file.state];
  const progress = progressOf(file);
  return (
    <>
      <Card testId="import-sums">
        <View className="c-between gap-2">
          <View className="text-16 font-semibold">合计</View>
          <Tag tone={tone}>{word}</Tag>
        </View>
        <View className="text-12 text-secondary break-words mt-1" data-testid="import-name">
          <Separated parts={[file.name, `${nearDayClock(file.uploadedAt)} ${file.uploadedBy}`]} />
        </View>
        {progress && (
          <View className="mt-3">
            <Barline parts={[{ paint: 'brand', value: progress.done }]} whole={progress.all} />
            <View className="text-12 text-secondary mt-2" data-testid="import-progress">
              {progress.words}，可以离开本页
            </View>
          </View>
        )}
        <View className="c-hair" />
        <Pair word="行数">{rowWords(file)}</Pair>
        <Sums totals={file.totals} />
        {file.rows.refused > 0 && <Pair word="不导入">{counted(file.rows.refused)} 行，原因见下</Pair>}
        {file.rows.kept > 0 && <Pair word="已用过，没有撤销">{counted(file.rows.kept)} 行</Pair>}
        {file.signedBy !== null && (
          <Pair word="确认人">
            {file.signedBy} {nearDayClock(file.signedAt ?? file.uploadedAt)}
          </Pair>
        )}
        {file.undoReason !== null && <Pair word="撤销原因">{file.undoReason}</Pair>}
      </Card>
      {file.shops.length > 1 &&
        file.shops.map((shop) => (
          <Card key={shop.shopId} className="mt-3">
            <Pair word={shop.shopName}>{counted(shop.rows)} 行</Pair>
            <Sums totals={shop} />
          </Card>
        ))}
      {file.unusedColumns.length > 0 && (
        <Note tone="grey" className="mt-3" testId="import-unused">
          没有用到的列：{file.unusedColumns.join('、')}
        </Note>
      )}
    </>
  );
}

/** The four sums a person compares with the old system. */
export function Sums({ totals }: { totals: OpeningTotals }) {
  return (
    <>
      <Pair word="本金">{yuan(totals.principalFen)}</Pair>
      <Pair word="赠送金">{yuan(totals.bonusFen)}</Pair>
      <Pair word="积分">{counted(totals.points)}</Pair>
      <Pair word="剩余次数">{counted(totals.uses)}</Pair>
    </>
  );
}

const rowWords = ({ rows, totals }: OpeningFileView): string =>
  totals.rows === 0 ? '0' : `${counted(totals.rows)}（新会员 ${counted(rows.create)}，已有会员 ${counted(rows.join)}）`;
