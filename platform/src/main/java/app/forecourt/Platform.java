package app.forecourt;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;

/// The application: all modules of one node, started by the user interface's `main` and by tests.
@SpringBootApplication
@EnableAsync
@Modulithic(
    systemName = "Forecourt",
    sharedModules = {"tenancy", "vocabulary", "registry", "plans", "identity", "api"})
public class Platform {}
