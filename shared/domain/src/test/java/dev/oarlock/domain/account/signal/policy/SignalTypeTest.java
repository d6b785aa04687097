package dev.oarlock.domain.account.signal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.testing.RandomSignal;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No signal is without its row, and each does what its row says.
class SignalTypeTest {
  /// Texts that are codes or names of things, not what people wrote.
  private static final Set<String> CODES =
      Set.of(
          "gong",
          "name",
          "industry",
          "region",
          "channel",
          "slackChannel",
          "reason",
          "credit",
          "source",
          "invoice");

  private static final int MAX_NOTE_LENGTH = 80;

  static List<Class<?>> records() {
    return RandomSignal.TYPES;
  }

  @Provide
  Arbitrary<Signal> signals() {
    return RandomSignal.of();
  }

  @Test
  void everySignalHasARowOfItsName() {
    assertThat(Arrays.stream(SignalType.values()).map(SignalType::word))
        .containsExactlyInAnyOrderElementsOf(
            RandomSignal.TYPES.stream().map(Class::getSimpleName).toList());
  }

  @Test
  void noTwoRowsAreCalledTheSame() {
    assertThat(Arrays.stream(SignalType.values()).map(SignalType::label))
        .doesNotHaveDuplicates()
        .allMatch(label -> label.matches("[a-z][A-Za-z ]+"));
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordDoesItselfWhatItsRowAsksOfIt(Class<?> signal) {
    var policy = SignalType.named(signal.getSimpleName()).policy();

    assertThat(declares(signal, "subject")).isEqualTo(policy.dedup().isBySubject());
    assertThat(declares(signal, "minimized")).isEqualTo(policy.content() == KeptContent.MINIMIZED);
  }

  @Property
  void aSignalNamesItsRowAndItsParts(@ForAll("signals") Signal signal) {
    assertThat(signal.type().word()).isEqualTo(signal.getClass().getSimpleName());
    assertThat(signal.components())
        .isEqualTo(components(signal).flatMap(it -> parts(part((Record) signal, it))).toList());
    assertThat(signal.subject().isPresent())
        .isEqualTo(signal.type().policy().dedup().isBySubject());
  }

  @Property
  void whatIsKeptOfASignalIsASignalOfItsTypeAndKeptWhole(@ForAll("signals") Signal signal) {
    var kept = signal.minimized();

    assertThat(kept.type()).isEqualTo(signal.type());
    assertThat(kept.minimized()).isEqualTo(kept);
    assertThat(kept.subject()).isEqualTo(signal.subject());
  }

  @Property
  void noTextThatPeopleWroteIsKeptButTheBeginningOfANoteThatOthersMustRead(
      @ForAll("signals") Signal signal) {
    var kept = signal.minimized();

    components(kept)
        .filter(
            it -> it.getGenericType().getTypeName().equals("java.util.Optional<java.lang.String>"))
        .filter(it -> !CODES.contains(it.getName()))
        .map(it -> (Optional<?>) part((Record) kept, it))
        .forEach(text ->
            assertThat(text.map(Object::toString).orElse("").length())
                .isLessThanOrEqualTo(isReadByOthers(kept) ? MAX_NOTE_LENGTH : 0));
  }

  @Test
  void whatReplacesOrIsStatedByAPersonIsKnownToTheSecond() {
    assertThat(SignalType.CONTACT_CHANGED.policy().dedup().precision())
        .isEqualTo(DedupRule.STATED.precision())
        .isNotEqualTo(SignalType.TICKET_OPENED.policy().dedup().precision());
  }

  /// Why a CSM forecasts or scores otherwise, and why nobody calls a customer at risk today.
  private static boolean isReadByOthers(Signal signal) {
    return switch (signal.type()) {
      case CHURN_CALLED, RISK_HANDLED, HEALTH_OVERRIDDEN -> true;
      default -> false;
    };
  }

  private static boolean declares(Class<?> signal, String method) {
    return Arrays.stream(signal.getDeclaredMethods())
        .anyMatch(it -> it.getName().equals(method) && !it.isBridge());
  }

  /// A term is several fields of its signal.
  private static Stream<Object> parts(Object part) {
    return part instanceof AgreedTerm term
        ? Arrays.stream(AgreedTerm.class.getRecordComponents()).map(it -> part(term, it))
        : Stream.of(part);
  }

  private static Stream<RecordComponent> components(Signal signal) {
    return Arrays.stream(signal.getClass().getRecordComponents());
  }

  private static Object part(Record signal, RecordComponent component) {
    try {
      return component.getAccessor().invoke(signal);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
