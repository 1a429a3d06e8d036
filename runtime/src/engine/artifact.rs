//! Compiled code between the compiler and those who run it: always an image in memory, whether it was compiled just now, copied from bytes or mapped from a
//! file. What is loaded is checked here.

use super::Engine;
use crate::vm::{CodeImage, page_bytes};
use crate::{Context as _, Result, bail, ensure};
use std::fs::File;
use std::path::Path;
use std::sync::Arc;
use windlass_compiler::compile::{
    CodeRange, ComponentArtifact, Contents, Identity, Image, ImageKind, ImageOptions, ModuleArtifact, TrampolineArtifact, Trampolines,
};
use windlass_compiler::types::core::FuncType;

/// An image that was checked, and whose code may run.
pub(crate) struct Artifact {
    /// The bytes.
    pub(crate) memory: Arc<CodeImage>,
    /// Where their parts lie.
    pub(crate) image: Arc<Image>,
    /// What they declare.
    pub(crate) contents: Contents,
}

impl Artifact {
    /// The image in `bytes`, of which it makes a copy.
    ///
    /// # Errors
    ///
    /// When the bytes are no image of that kind, a damaged one, or were made for something else than this engine; and when the system refuses memory.
    pub(crate) fn copy(engine: &Engine, bytes: &[u8], kind: ImageKind) -> Result<Self> {
        let memory = CodeImage::copy(bytes).with_context(|| format!("the system refuses {} bytes for an artifact", bytes.len()))?;
        Self::load(engine, memory, kind)
    }

    /// The image in `memory`.
    ///
    /// # Errors
    ///
    /// As [`Self::copy`].
    pub(crate) fn load(engine: &Engine, mut memory: CodeImage, kind: ImageKind) -> Result<Self> {
        let image = Image::read(memory.bytes())?;
        if image.kind() != kind {
            let type_name = match image.kind() {
                ImageKind::Module => "Module",
                ImageKind::Component => "component::Component",
            };
            bail!("this is the artifact of a {}, not of a {kind}: load it with `{type_name}::deserialize` or its kin", image.kind());
        }
        let hindrances = engine.identity().hindrances(image.identity(memory.bytes()));
        ensure!(
            hindrances.is_empty(),
            "the artifact {}; compile it again with this engine's configuration, or configure the engine alike",
            hindrances.join(", and it ")
        );
        let contents = image.contents(memory.bytes())?;
        memory
            .publish(image.text().clone(), engine.config().code_memory())
            .context("the artifact's code cannot be made executable (a file system that is mounted `noexec` refuses that)")?;
        Ok(Self { memory: Arc::new(memory), image: Arc::new(image), contents })
    }

    /// The trampolines of `types`, which are [shapes](FuncType::shape), as they lie in the image; what it has not is compiled.
    ///
    /// # Errors
    ///
    /// When its list of them is damaged, or one has to be compiled and cannot be.
    pub(crate) fn trampolines(&self, engine: &Engine, types: &[FuncType]) -> Result<TrampolineArtifact> {
        let bytes = self.memory.bytes();
        let list = self.image.trampolines(bytes, self.contents.trampolines)?;
        let text = &bytes[self.image.text().clone()];
        let mut artifact = TrampolineArtifact::default();
        let mut copy = |range: CodeRange| {
            // No function asks for a larger alignment.
            artifact.text.resize(artifact.text.len().next_multiple_of(64), 0);
            let start = artifact.text.len() as u32;
            artifact.text.extend_from_slice(&text[range.start as usize..][..range.len as usize]);
            CodeRange { start, len: range.len }
        };
        let mut trampolines = Vec::with_capacity(types.len());
        for ty in types {
            let Some((_, found)) = list.iter().find(|(known, _)| known == ty) else {
                return engine.compiler().compile_trampolines(types);
            };
            let Trampolines { entry, exit, resource_rep } = *found;
            trampolines.push(Trampolines { entry: copy(entry), exit: copy(exit), resource_rep: resource_rep.map(&mut copy) });
        }
        artifact.trampolines = trampolines;
        Ok(artifact)
    }
}

/// Opens a file to map it.
///
/// # Errors
///
/// With the operating system's reason.
pub(crate) fn open(path: &Path) -> Result<File> {
    File::open(path).with_context(|| format!("cannot open `{}`", path.display()))
}

impl Engine {
    /// What this engine makes images for, and which ones it loads.
    pub(crate) fn identity(&self) -> &Identity {
        self.shared.identity.get_or_init(|| {
            let identity = self.compiler().identity(&self.image_options());
            match self.config().module_version_strategy() {
                Some(version) => identity.with_version(version),
                None => identity,
            }
        })
    }

    fn image_options(&self) -> ImageOptions {
        ImageOptions { page_bytes: page_bytes() as u32, dense_bytes: self.config().dense_image_bytes() }
    }

    /// Refuses to compile where the configuration says so.
    ///
    /// # Errors
    ///
    /// When it does.
    pub(crate) fn ensure_compiles(&self, what: &str) -> Result<()> {
        ensure!(
            self.config().has_compiler(),
            "this engine does not compile (`Config::enable_compiler(false)`): compile the {what} elsewhere with `Engine::precompile_{what}` and an equal \
             configuration, and load the artifact"
        );
        Ok(())
    }

    /// The image of a core module.
    ///
    /// # Errors
    ///
    /// When it is malformed, invalid, or exceeds a limit; and when this engine does not compile.
    pub(crate) fn module_image(&self, wasm: &[u8]) -> Result<Vec<u8>> {
        self.ensure_compiles("module")?;
        let artifact: ModuleArtifact = self.compiler().compile_module(wasm)?;
        self.compiler().module_image(artifact, self.identity(), &self.image_options())
    }

    /// The image of a component.
    ///
    /// # Errors
    ///
    /// When it is too large for one.
    pub(crate) fn component_image(&self, artifact: ComponentArtifact) -> Result<Vec<u8>> {
        self.compiler().component_image(artifact, self.identity(), &self.image_options())
    }

    /// What `bytes`, the first of a file, are the artifact of: of a module or component that Windlass compiled, whoever it was made for. `None` for everything
    /// else. At least 64 bytes are needed; only they are looked at.
    ///
    /// ```
    /// use windlass::{Engine, Precompiled};
    /// let engine = Engine::default();
    /// let artifact = engine.precompile_module(b"(module)")?;
    /// assert_eq!(Engine::detect_precompiled(&artifact), Some(Precompiled::Module));
    /// assert_eq!(Engine::detect_precompiled(b"\0asm"), None);
    /// # windlass::Result::<()>::Ok(())
    /// ```
    pub fn detect_precompiled(bytes: &[u8]) -> Option<Precompiled> {
        Image::detect(bytes).map(|kind| match kind {
            ImageKind::Module => Precompiled::Module,
            ImageKind::Component => Precompiled::Component,
        })
    }

    /// As [`Engine::detect_precompiled`], of a file, of which only the beginning is read.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn detect_precompiled_file(path: impl AsRef<Path>) -> Result<Option<Precompiled>> {
        use std::io::Read as _;
        let path = path.as_ref();
        let mut bytes = Vec::with_capacity(64);
        open(path)?.take(64).read_to_end(&mut bytes).with_context(|| format!("cannot read `{}`", path.display()))?;
        Ok(Self::detect_precompiled(&bytes))
    }

    /// Hashes alike for engines that load each other's artifacts, of this version of Windlass on equal machines: what compilation depends on. A key under which
    /// artifacts can be kept, together with a hash of the WebAssembly.
    pub fn precompile_compatibility_hash(&self) -> impl std::hash::Hash + '_ {
        self.identity()
    }
}

/// What an artifact is of: see [`Engine::detect_precompiled`].
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Precompiled {
    /// A core module.
    Module,
    /// A component.
    Component,
}
