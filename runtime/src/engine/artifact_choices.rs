//! What an embedder can choose about artifacts: compiled code that is kept and loaded.

use super::Config;
use crate::vm::CustomCodeMemory;
use crate::{Result, ensure};
use std::fmt;
use std::sync::Arc;

/// The choices.
#[derive(Clone, Default)]
pub(super) struct ArtifactChoices {
    version: ModuleVersionStrategy,
    code_memory: Option<Arc<dyn CustomCodeMemory>>,
    loads_only: bool,
}

impl fmt::Debug for ArtifactChoices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ArtifactChoices")
            .field("version", &self.version.as_str())
            .field("code_memory", &self.code_memory.is_some())
            .field("loads_only", &self.loads_only)
            .finish()
    }
}

/// Which version artifacts carry. One is loaded only by an engine that would give it the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum ModuleVersionStrategy {
    /// That of Windlass.
    #[default]
    WindlassVersion,
    /// One of the embedder's, which then sees to it that a new one is used with a new version of Windlass. At most 255 bytes.
    Custom(String),
    /// None: the embedder knows by itself that artifacts fit.
    None,
}

impl ModuleVersionStrategy {
    /// The version; empty if there is none.
    pub fn as_str(&self) -> &str {
        match self {
            Self::WindlassVersion => env!("CARGO_PKG_VERSION"),
            Self::Custom(version) => version,
            Self::None => "",
        }
    }
}

impl Config {
    /// Which version artifacts carry, and have to carry to be loaded.
    ///
    /// # Errors
    ///
    /// When a custom version is longer than 255 bytes, or no single line of text.
    pub fn module_version(&mut self, strategy: ModuleVersionStrategy) -> Result<&mut Self> {
        let version = strategy.as_str();
        ensure!(version.len() <= 255, "`Config::module_version`: the version has {} bytes, at most 255 are allowed", version.len());
        ensure!(
            !version.contains(char::is_control),
            "`Config::module_version`: the version `{}` is not one line of text",
            version.escape_debug()
        );
        self.artifacts.version = strategy;
        Ok(self)
    }

    /// Who makes compiled code executable; `None`, the default, is the system's own way. For platforms where a process may not do it by itself.
    pub fn with_custom_code_memory(&mut self, custom_code_memory: Option<Arc<dyn CustomCodeMemory>>) -> &mut Self {
        self.artifacts.code_memory = custom_code_memory;
        self
    }

    /// Whether the engine compiles. If not, it loads artifacts that were compiled elsewhere, and `Module::new` and its kin are refused. Crossings for host
    /// functions of types that no artifact has brought are compiled all the same.
    pub fn enable_compiler(&mut self, enable: bool) -> &mut Self {
        self.artifacts.loads_only = !enable;
        self
    }

    pub(super) fn has_compiler(&self) -> bool {
        !self.artifacts.loads_only
    }

    pub(super) fn code_memory(&self) -> Option<&Arc<dyn CustomCodeMemory>> {
        self.artifacts.code_memory.as_ref()
    }

    /// The version that artifacts carry, where it is not that of Windlass.
    pub(super) fn module_version_strategy(&self) -> Option<&str> {
        match &self.artifacts.version {
            ModuleVersionStrategy::WindlassVersion => None,
            other => Some(other.as_str()),
        }
    }
}
