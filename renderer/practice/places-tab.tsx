import type { PracticeState } from "../../app/practice-state.js";
import type { Change } from "./practice-app.js";

const places = [
  ["Berlin", 891],
  ["Bogotá", 2640],
  ["Cairo", 23],
  ["Hanoi", 16],
  ["Lagos", 41],
  ["Lima", 154],
  ["Lisbon", 2],
  ["Montreal", 36],
  ["Nairobi", 1795],
  ["Oslo", 23],
  ["Quito", 2850],
  ["Riga", 6],
  ["Sofia", 595],
  ["Tokyo", 40],
  ["Vienna", 151],
] as const;

/** A list that is longer than its box, and a table. */
export function PlacesTab({ state, change }: { state: PracticeState; change: Change }) {
  return (
    <div className="places">
      <ul role="listbox" aria-label="Places">
        {places.map(([place]) => (
          <li
            key={place}
            role="option"
            aria-selected={state.place === place}
            onClick={() => {
              change({ place });
            }}
          >
            {place}
          </li>
        ))}
      </ul>
      <table>
        <thead>
          <tr>
            <th>Place</th>
            <th>Height (m)</th>
          </tr>
        </thead>
        <tbody>
          {places.slice(0, 4).map(([place, height]) => (
            <tr key={place}>
              <td>{place}</td>
              <td>{height}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
