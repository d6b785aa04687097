package dev.oarlock.domain.forecast;

import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.facts.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// An account's drivers now and ahead: most stay as they are, but tenure grows and the exits that
/// its contracts allow come nearer.
record Outlook(LocalDate day, DriverValues steady, Tenure tenure, Exits exits) {

  /// The drivers in the stretch later than `from` and not later than `to` days ahead.
  DriverValues during(int from, int to) {
    var values = new EnumMap<Driver, Double>(Driver.class);
    values.putAll(steady.known());
    tenure.risk(day, from / Tenure.MONTH).ifPresent(risk -> values.put(Driver.TENURE, risk));
    values.putAll(exits.flags(from, to));
    return new DriverValues(values);
  }

  /// Everything an outlook on any day is read from; built once an account.
  record Source(List<Gauge> gauges, Tenure tenure, Contracts contracts, Scales scales) {
    static Source of(Facts all, Scales scales) {
      var facts = all.trusted();
      var contracts = Contracts.of(facts);
      var evidence = Evidence.of(facts);
      var tenure = new Tenure(evidence.start(), scales.of(Quantity.TENURE));
      var gauges = new ArrayList<Gauge>();
      gauges.addAll(UseGauges.of(facts, evidence, contracts));
      gauges.addAll(CareGauges.of(facts, evidence));
      gauges.addAll(PeopleGauges.of(facts, evidence));
      gauges.addAll(ContractGauges.of(contracts));
      return new Source(gauges, tenure, contracts, scales);
    }

    Outlook on(LocalDate day) {
      return seen(day).on(scales);
    }

    Sighting seen(LocalDate day) {
      var measured = new EnumMap<Quantity, Double>(Quantity.class);
      for (var gauge : gauges) {
        gauge.value().apply(day).ifPresent(value -> measured.put(gauge.quantity(), value));
      }
      var exits = Exits.of(contracts, day);
      return new Sighting(day, new Measured(measured), tenure.start(), exits);
    }

    /// The first day after `day` on which time alone may change the outlook.
    Optional<LocalDate> nextTurn(LocalDate day) {
      var turns = new ArrayList<LocalDate>();
      gauges.forEach(gauge -> gauge.turns().apply(day).forEach(turns::add));
      tenure.turns(day).forEach(turns::add);
      contracts.turns(day).forEach(turns::add);
      Exits.of(contracts, day).turns().forEach(turns::add);
      return turns.stream().min(LocalDate::compareTo);
    }
  }
}
