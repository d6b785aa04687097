package dev.oarlock.aws.store.packed;

import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers to four decimals without trailing zeros: what the state keeps of a measurement.
public final class RoundedDecimals {
  private static final int PLACES = 4;

  private RoundedDecimals() {}

  public static DecimalNode write(double value) {
    return write(value, PLACES);
  }

  public static DecimalNode write(double value, int places) {
    var rounded = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    var shortest = rounded.stripTrailingZeros();
    return DecimalNode.valueOf(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
  }
}
