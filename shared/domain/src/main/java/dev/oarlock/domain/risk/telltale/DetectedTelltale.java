package dev.oarlock.domain.risk.telltale;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// A telltale sign detected today, and its evidence as a phrase people read.
public record DetectedTelltale(Telltale telltale, String evidence) {
  /// The signs without their evidence.
  static Set<Telltale> telltales(Collection<DetectedTelltale> detected) {
    var telltales = EnumSet.noneOf(Telltale.class);
    detected.forEach(it -> telltales.add(it.telltale()));
    return telltales;
  }
}
