@echo off
rem Starts Lathe from its product folder: the workbench without arguments, else one command without a display.
setlocal EnableExtensions
set "HOME_DIR=%~dp0.."
rem ONNX Runtime collects telemetry unless it is told not to; nothing here phones home.
set "ORT_DISABLE_TELEMETRY=1"
set "JAVA_EXE=java.exe"
if defined JAVA_HOME set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
if exist "%HOME_DIR%\jre\bin\java.exe" set "JAVA_EXE=%HOME_DIR%\jre\bin\java.exe"
"%JAVA_EXE%" -version >nul 2>nul
if errorlevel 1 (
  echo lathe: no Java 21 or newer found: install one and set JAVA_HOME to its folder. 1>&2
  exit /b 1
)
for %%L in ("%HOME_DIR%\plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%L"
set "FLAGS=-Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED"
if "%~1"=="" goto window
if "%~1"=="-data" goto window
if "%~1"=="-w" if "%~3"=="" (
  "%JAVA_EXE%" %FLAGS% -jar "%LAUNCHER%" -application org.lathe.app.application -data %2
  exit /b %ERRORLEVEL%
)
set "FLAGS=%FLAGS% -Djava.awt.headless=true -Dlathe.system=win32.x86_64 -Dslf4j.internal.verbosity=ERROR -XX:+UseSerialGC"
"%JAVA_EXE%" %FLAGS% -jar "%LAUNCHER%" -nosplash -configuration "%HOME_DIR%\shell" -application org.lathe.cli.application -data @none %*
exit /b %ERRORLEVEL%

:window
"%JAVA_EXE%" %FLAGS% -jar "%LAUNCHER%" -application org.lathe.app.application %*
exit /b %ERRORLEVEL%
