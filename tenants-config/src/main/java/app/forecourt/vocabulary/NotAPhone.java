package app.forecourt.vocabulary;

/// What was typed is no telephone number.
public class NotAPhone extends Refusal {

  NotAPhone(String text) {
    super(Kind.INVALID, text.length() <= 40 ? text : text.substring(0, 40) + "…");
  }
}
