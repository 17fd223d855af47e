import { expect, it } from 'vitest';
import { Late } from '../../../../components/thread/late.ts';
import { Lifetime } from '../../../../components/thread/life.ts';

const life = () => new Lifetime((step) => step());

it('is used as soon as it comes, and at once when it is there', () => {
  const late = new Late<string>();
  const told: string[] = [];
  late.when((value) => told.push(`before: ${value}`), life());
  expect(told).toEqual([]);
  late.come('here');
  late.when((value) => told.push(`after: ${value}`), life());
  expect(told).toEqual(['before: here', 'after: here']);
});

it('is not used by what is over', () => {
  const late = new Late<string>();
  const told: string[] = [];
  const own = life();
  late.when((value) => told.push(value), own);
  own.end();
  late.come('here');
  expect(told).toEqual([]);
});

it('comes once', () => {
  const late = new Late<string>();
  const told: string[] = [];
  late.come('first');
  late.come('second');
  late.when((value) => told.push(value), life());
  expect(told).toEqual(['first']);
});
