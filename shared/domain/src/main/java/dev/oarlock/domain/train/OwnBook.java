package dev.oarlock.domain.train;

import dev.oarlock.domain.forecast.Quantity;
import dev.oarlock.domain.forecast.Scale;
import dev.oarlock.domain.forecast.Scales;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Optional;

/// What is usual in a tenant's own book: mean and spread of each quantity over its customers'
/// months.
final class OwnBook {
  /// With fewer accounts the shipped book stands in.
  static final int ENOUGH_ACCOUNTS = 30;

  /// A quantity that hardly differs in this book keeps the shipped spread; else a trifle would
  /// count as much as a difference of weight elsewhere.
  private static final double LEAST_SHARE_OF_SHIPPED = 0.2;

  private OwnBook() {}

  static Scales of(Chronicle chronicle) {
    var own = new EnumMap<Quantity, Scale>(Quantity.class);
    for (var quantity : Quantity.values()) {
      if (quantity.varies()) {
        scale(quantity, chronicle).ifPresent(scale -> own.put(quantity, scale));
      }
    }
    return new Scales(own);
  }

  private static Optional<Scale> scale(Quantity quantity, Chronicle chronicle) {
    var known =
        chronicle.months().stream()
            .filter(month -> month.seen().measured(quantity).isPresent())
            .toList();
    var accounts = known.stream().map(CustomerMonth::account).distinct().count();
    if (accounts < ENOUGH_ACCOUNTS) {
      return Optional.empty();
    }
    var values =
        known.stream()
            .mapToDouble(month -> month.seen().measured(quantity).orElseThrow())
            .toArray();
    return Optional.of(scale(values, Scales.shipped().of(quantity)));
  }

  private static Scale scale(double[] values, Scale shipped) {
    var mean = Arrays.stream(values).sum() / values.length;
    var variance =
        Arrays.stream(values).map(each -> (each - mean) * (each - mean)).sum() / values.length;
    var spread = Math.sqrt(variance);
    return spread < LEAST_SHARE_OF_SHIPPED * Math.abs(shipped.spread())
        ? new Scale(mean, shipped.spread())
        : new Scale(mean, Math.copySign(spread, shipped.spread()));
  }
}
