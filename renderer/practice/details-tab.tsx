import type { PracticeState } from "../../app/practice-state.js";
import type { Change } from "./practice-app.js";

const countries = ["France", "Germany", "Iceland", "Japan", "Kenya", "Peru"];

export function DetailsTab({ state, change }: { state: PracticeState; change: Change }) {
  return (
    <form
      className="details"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <label htmlFor="name">Name</label>
      <input
        id="name"
        value={state.name}
        onChange={(event) => {
          change({ name: event.target.value });
        }}
      />
      <label htmlFor="email">Email</label>
      <input
        id="email"
        value={state.email}
        onChange={(event) => {
          change({ email: event.target.value });
        }}
      />
      <label htmlFor="country">Country</label>
      <select
        id="country"
        value={state.country}
        onChange={(event) => {
          change({ country: event.target.value });
        }}
      >
        {countries.map((country) => (
          <option key={country}>{country}</option>
        ))}
      </select>
      <span>Ticket</span>
      <span className="choices">
        {(["economy", "business"] as const).map((ticket) => (
          <label key={ticket}>
            <input
              type="radio"
              name="ticket"
              checked={state.ticket === ticket}
              onChange={() => {
                change({ ticket });
              }}
            />
            {ticket === "economy" ? "Economy" : "Business"}
          </label>
        ))}
      </span>
      <label htmlFor="seats">Seats</label>
      <span className="choices">
        <input
          id="seats"
          type="range"
          min={1}
          max={9}
          value={state.seats}
          onChange={(event) => {
            change({ seats: Number(event.target.value) });
          }}
        />
        <output>{state.seats}</output>
      </span>
      <span />
      <label className="choices">
        <input
          type="checkbox"
          checked={state.subscribe}
          onChange={(event) => {
            change({ subscribe: event.target.checked });
          }}
        />
        Subscribe
      </label>
    </form>
  );
}
