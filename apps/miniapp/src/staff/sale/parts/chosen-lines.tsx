import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import type { FormLine, Sellable } from '../sale-form';
import { Stepper } from '@/ui/stepper';

export interface ChosenLinesProps {
  lines: readonly FormLine[];
  services: readonly Sellable[];
  onQty: (serviceId: string, qty: number) => void;
  onOpen: (serviceId: string) => void;
}

/** What is on the sale so far; a tap on a line sets price and performer. */
export function ChosenLines({ lines, services, onQty, onOpen }: ChosenLinesProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <SectionHead title="已选项目" more="点一行可改价、选施工人" />
      <Card flush testId="chosen">
        {lines.map((line) => {
          const service = services.find(({ id }) => id === line.serviceId);
          if (!service) return null;
          const priceFen = line.priceFen ?? service.priceFen;
          return (
            <Cell
              key={line.serviceId}
              strong
              title={service.name}
              note={
                <Separated
                  parts={[
                    `${yuan(priceFen)} / ${service.unit}`,
                    line.priceFen !== null && `原价 ${yuan(service.priceFen)}`,
                    line.performerId !== null && '已选施工人',
                  ]}
                />
              }
              onTap={() => {
                onOpen(line.serviceId);
              }}
              testId={`line-${service.name}`}
            >
              <View className="c-row gap-1 flex-none">
                <Stepper
                  value={line.qty}
                  testId={`qty-${service.name}`}
                  onChange={(qty) => {
                    onQty(line.serviceId, qty);
                  }}
                />
              </View>
            </Cell>
          );
        })}
      </Card>
    </>
  );
}
