/** Keeps the largest of many: a heap with the smallest of the kept at its root. */
export class Best {
  readonly #scores: Float64Array;
  readonly #items: Uint32Array;
  #count = 0;

  constructor(most: number) {
    this.#scores = new Float64Array(most);
    this.#items = new Uint32Array(most);
  }

  offer(score: number, item: number): void {
    if (this.#count < this.#scores.length) {
      this.#count += 1;
      this.#rise(this.#count - 1, score, item);
    } else if (score > (this.#scores[0] as number)) this.#sink(score, item);
  }

  /** The largest first. */
  sorted(): { item: number; score: number }[] {
    return Array.from({ length: this.#count }, (_, index) => ({
      item: this.#items[index] as number,
      score: this.#scores[index] as number,
    })).sort((a, b) => b.score - a.score || a.item - b.item);
  }

  #rise(at: number, score: number, item: number): void {
    let place = at;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if ((this.#scores[parent] as number) <= score) break;
      this.#set(place, this.#scores[parent] as number, this.#items[parent] as number);
      place = parent;
    }
    this.#set(place, score, item);
  }

  #sink(score: number, item: number): void {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.#count) break;
      if (child + 1 < this.#count && (this.#scores[child + 1] as number) < (this.#scores[child] as number))
        child += 1;
      if ((this.#scores[child] as number) >= score) break;
      this.#set(place, this.#scores[child] as number, this.#items[child] as number);
      place = child;
    }
    this.#set(place, score, item);
  }

  #set(place: number, score: number, item: number): void {
    this.#scores[place] = score;
    this.#items[place] = item;
  }
}
