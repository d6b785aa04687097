package dev.oarlock.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthViewTest {
  private static final String CARD = Shown.in(HealthView.of(Acme.red(), Acme.TODAY).blocks());

  @Test
  void print() {
    System.out.println(CARD);
    System.out.println();
    System.out.println(HealthView.of(Acme.red(), Acme.TODAY).text());
    System.out.println();
    System.out.println(Shown.in(HealthView.of(Acme.unknown(), Acme.TODAY).blocks()));
    assertThat(CARD).isNotBlank();
  }
}
