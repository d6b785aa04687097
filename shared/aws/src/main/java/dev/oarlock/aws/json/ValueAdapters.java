package dev.oarlock.aws.json;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import java.util.Currency;
import java.util.function.Function;

/// How values of one part are written: as that part, not as an object.
final class ValueAdapters {
  private ValueAdapters() {}

  static Jsonb.Builder addTo(Jsonb.Builder builder) {
    var number = new ExactDouble();
    var quarter = new TextAdapter<>(CalendarQuarter::toString, CalendarQuarter::parse);
    return builder
        .add(double.class, number)
        .add(Double.class, number.nullSafe())
        .add(Probability.class, new ProbabilityAdapter(number).nullSafe())
        .add(AccountId.class, new TextAdapter<>(AccountId::value, AccountId::new).nullSafe())
        .add(Csm.class, new TextAdapter<>(Csm::name, Csm::new).nullSafe())
        .add(CalendarQuarter.class, quarter.nullSafe())
        .add(
            Currency.class,
            new TextAdapter<>(Currency::getCurrencyCode, Currency::getInstance).nullSafe())
        .add(MultiCurrencyAmount.class, new AmountsAdapter().nullSafe());
  }

  private record TextAdapter<T>(Function<T, String> write, Function<String, T> read)
      implements JsonAdapter<T> {
    @Override
    public void toJson(JsonWriter writer, T value) {
      writer.value(write.apply(value));
    }

    @Override
    public T fromJson(JsonReader reader) {
      return read.apply(reader.readString());
    }
  }

  /// The library's own reader of doubles is off by the last bit in one of twelve.
  private record ExactDouble() implements JsonAdapter<Double> {
    @Override
    public void toJson(JsonWriter writer, Double value) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("no number in JSON: " + value);
      }
      writer.value(value.doubleValue());
    }

    @Override
    public Double fromJson(JsonReader reader) {
      return reader.readDecimal().doubleValue();
    }
  }

  private record ProbabilityAdapter(JsonAdapter<Double> number)
      implements JsonAdapter<Probability> {
    @Override
    public void toJson(JsonWriter writer, Probability probability) {
      number.toJson(writer, probability.value());
    }

    @Override
    public Probability fromJson(JsonReader reader) {
      return new Probability(number.fromJson(reader));
    }
  }

  /// Minor units by currency: `{"EUR":12345}`.
  private record AmountsAdapter() implements JsonAdapter<MultiCurrencyAmount> {
    @Override
    public void toJson(JsonWriter writer, MultiCurrencyAmount amounts) {
      writer.beginObject();
      for (var money : amounts.totals()) {
        writer.name(money.currency().getCurrencyCode());
        writer.value(money.minorUnits());
      }
      writer.endObject();
    }

    @Override
    public MultiCurrencyAmount fromJson(JsonReader reader) {
      var sum = MultiCurrencyAmount.zero();
      reader.beginObject();
      while (reader.hasNextField()) {
        var currency = reader.nextField();
        sum = sum.plus(Money.of(reader.readLong(), currency));
      }
      reader.endObject();
      return sum;
    }
  }
}
