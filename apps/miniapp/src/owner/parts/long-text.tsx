import { View } from '@tarojs/components';

/** Paragraphs of a text, parted where the text has line ends. */
export function LongText({ text }: { text: string }) {
  const paragraphs = text
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  return (
    <View className="flex flex-col gap-3 text-14">
      {paragraphs.map((paragraph, index) => (
        <View key={index}>{paragraph}</View>
      ))}
    </View>
  );
}
