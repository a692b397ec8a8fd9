package app.forecourt.tenancy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The way to the control tables, which stand in the shared database only.
///
/// Usually they are at hand in the present transaction. Work for a group with a database of its own
/// steps aside: it reaches them in a transaction of its own on the shared database.
@Component
public class ControlPlane {

  private final ObjectProvider<Placement> placement;
  private final TransactionTemplate present;
  private final TransactionTemplate own;

  ControlPlane(ObjectProvider<Placement> placement, PlatformTransactionManager transactions) {
    this.placement = placement;
    this.present = new TransactionTemplate(transactions);
    this.own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// Does `work` where the control tables are, in a transaction.
  public <R extends @Nullable Object> R call(Supplier<R> work) {
    var siloed =
        CurrentTenant.find()
            .flatMap(tenant -> placement.getIfAvailable(() -> Placement.POOLED).silo(tenant));
    return siloed.isPresent()
        ? CurrentTenant.aside(() -> own.execute(_ -> work.get()))
        : present.execute(_ -> work.get());
  }

  /// As [#call], without a result.
  public void run(Runnable work) {
    call(() -> {
      work.run();
      return true;
    });
  }
}
