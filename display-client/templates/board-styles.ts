import { css } from 'lit';
import { boardMeasures } from '../../content/programme/board-grid.ts';

const { margin, gutter, header, footer, rail } = boardMeasures;

/** The chrome of boards and the grid of their cards. */
export const boardStyles = css`
  .board {
    display: flex;
    flex-direction: column;
    background: var(--ground);
    line-height: 1.2;
  }
  .board.landscape {
    flex-direction: row;
  }
  .head {
    display: flex;
    flex: none;
    align-items: flex-end;
    justify-content: space-between;
    height: calc(${header} * var(--u));
    padding: var(--s5) calc(${margin} * var(--u)) var(--s4);
  }
  .head, .rail {
    background: var(--night);
    color: var(--paper);
  }
  .head .who {
    display: flex;
    align-self: flex-start;
    min-width: 0;
  }
  .who .mark {
    width: calc(8.6 * var(--u));
    height: calc(8.6 * var(--u));
    margin-right: var(--s4);
    font-size: calc(3 * var(--u));
  }
  .who h1 {
    font-size: calc(4.6 * var(--u));
    line-height: 1.04;
  }
  .head .long {
    font-size: calc(3.4 * var(--u));
    line-height: 1.06;
  }
  .center .place {
    margin-top: var(--s2);
    color: var(--night-soft);
    font-size: calc(2.7 * var(--u));
  }
  .head .when {
    flex: none;
    margin-left: var(--s6);
    text-align: right;
  }
  .when .clock {
    font-size: calc(11 * var(--u));
    font-weight: 700;
    letter-spacing: -0.02em;
    line-height: 0.8;
    white-space: nowrap;
  }
  .when small {
    font-size: 0.32em;
    font-weight: 600;
    letter-spacing: 0;
  }
  .when .date {
    margin-top: calc(1.9 * var(--u));
    font-size: calc(2.9 * var(--u));
    line-height: 1.15;
  }
  .head .date {
    white-space: nowrap;
  }
  .rail {
    display: flex;
    flex: none;
    flex-direction: column;
    width: calc(${rail} * var(--u));
    padding: var(--s7) calc(${margin} * var(--u)) calc(${margin} * var(--u));
  }
  .rail .center {
    margin-top: var(--s6);
  }
  .rail .long {
    font-size: calc(4 * var(--u));
    line-height: 1.08;
  }
  .rail .when {
    margin-top: var(--s7);
  }
  .rail .clock {
    font-size: calc(9.6 * var(--u));
  }
  .rail .foot {
    margin-top: auto;
  }
  .board > .foot {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    height: calc(${footer} * var(--u));
    padding: 0 calc(${margin} * var(--u));
    border-top: var(--rule) solid var(--line);
    background: var(--paper);
  }
  .institution {
    color: var(--ink-soft);
    font-size: calc(2.5 * var(--u));
    font-weight: 600;
  }
  .pages p {
    font-size: calc(2.7 * var(--u));
    font-weight: 700;
    line-height: 1.15;
  }
  .pages .next {
    color: var(--ink-soft);
    font-size: calc(2.3 * var(--u));
    font-weight: 450;
  }
  .rail .next, .rail .institution {
    color: var(--night-soft);
  }
  .rail .institution {
    margin-top: var(--s5);
    padding-top: var(--s4);
    border-top: var(--rule) solid var(--night-line);
    line-height: 1.2;
  }
  .board > .foot .pages {
    text-align: right;
  }
  .dots {
    display: flex;
    margin-bottom: var(--s3);
  }
  .board > .foot .dots {
    justify-content: flex-end;
    margin-bottom: var(--s2);
  }
  .dots i {
    flex: 0 1 calc(6.4 * var(--u));
    height: calc(1.1 * var(--u));
    margin-right: calc(0.8 * var(--u));
    border-radius: var(--radius);
    background: var(--line);
  }
  .dots i:last-child {
    margin-right: 0;
  }
  .dots .on {
    background: var(--ink);
  }
  .rail .dots i {
    background: var(--night-line);
  }
  .rail .dots .on {
    background: var(--paper);
  }
  .grid {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    padding: calc(${gutter} * var(--u)) calc(${margin} * var(--u));
  }
  .landscape .grid {
    padding: calc(${margin} * var(--u));
  }
  .band {
    display: grid;
    flex: 1 0 auto;
    column-gap: calc(${gutter} * var(--u));
  }
  .band + .band, .card + .card {
    margin-top: calc(${gutter} * var(--u));
  }
  .column {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
`;
