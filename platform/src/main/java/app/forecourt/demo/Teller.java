package app.forecourt.demo;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/// Tells what happens in a store in the order in which it happened, up to now; what lies in the
/// future is left for the people who try the demo.
class Teller {

  private final Instant now;
  private final PriorityQueue<Scene> scenes = new PriorityQueue<>();
  private long told;

  private record Scene(Instant at, long number, Runnable work) implements Comparable<Scene> {

    @Override
    public int compareTo(Scene other) {
      var byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  Teller(Instant now) {
    this.now = now;
  }

  Instant now() {
    return now;
  }

  /// Somebody does something at a moment.
  void at(Instant moment, Member who, Runnable work) {
    if (!moment.isAfter(now)) {
      scenes.add(new Scene(moment, told++, () -> CurrentMember.run(who, work)));
    }
  }

  /// Tells it all, also what comes up while telling.
  void tell() {
    while (!scenes.isEmpty()) {
      var scene = scenes.remove();
      DemoClock.at(scene.at(), scene.work());
    }
  }

  /// What somebody sees.
  static <R> R as(Member who, Supplier<R> work) {
    return CurrentMember.call(who, work);
  }
}
