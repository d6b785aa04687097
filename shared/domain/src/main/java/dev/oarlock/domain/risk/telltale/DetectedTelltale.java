package dev.oarlock.domain.risk.telltale;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// A telltale sign that is there today, and what shows it, as a phrase people read.
public record DetectedTelltale(Telltale telltale, String evidence) {
  /// The bare signs.
  public static Set<Telltale> telltales(Collection<DetectedTelltale> detected) {
    var telltales = EnumSet.noneOf(Telltale.class);
    detected.forEach(sighting -> telltales.add(sighting.telltale()));
    return telltales;
  }
}
